namespace Cases.Tests.Reading;

/// <summary>A file of cases that does not keep to the format.</summary>
internal sealed class CaseFormatException(string file, int line, string problem)
    : Exception($"{file}.cases:{line}: {problem} tests/Cases/README.md has the format.");
