// Prints what the tests counted: `dotnet run tests/report.cs`.
#:property PublishAot=false
using System.Diagnostics;

var root = Environment.CurrentDirectory;
if (!File.Exists(Path.Combine(root, "Workbook.sln")))
{
    Console.Error.WriteLine("Run this in the project's folder: dotnet run tests/report.cs");
    return 2;
}

var report = Path.Combine(root, "artifacts", "report");
if (Directory.Exists(report))
{
    Directory.Delete(report, recursive: true);
}

using var tests = Process.Start("dotnet", ["test"]);
tests.WaitForExit();
foreach (var file in Directory.Exists(report) ? Directory.GetFiles(report).Order(StringComparer.Ordinal) : [])
{
    Console.WriteLine($"\n{Path.GetFileNameWithoutExtension(file)}\n{File.ReadAllText(file).TrimEnd()}");
}

return tests.ExitCode;
