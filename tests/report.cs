// Prints what the tests counted: `dotnet run tests/report.cs`.
#:property PublishAot=false
using System.Diagnostics;

var root = Environment.CurrentDirectory;
if (!File.Exists(Path.Combine(root, "Workbook.sln")))
{
    Console.Error.WriteLine("Run this in the project's folder: dotnet run tests/report.cs");
    return 2;
}

// Only what this run counts is shown.
var report = Directory.CreateDirectory(Path.Combine(root, "artifacts", "report"));
report.Delete(recursive: true);
report.Create();

using var tests = Process.Start("dotnet", ["test"]);
tests.WaitForExit();
foreach (var file in report.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
{
    Console.WriteLine($"\n{Path.GetFileNameWithoutExtension(file.Name)}\n{File.ReadAllText(file.FullName).TrimEnd()}");
}

return tests.ExitCode;
