namespace Workbook.Jupyter.Installation;

/// <summary>A kernel that could not be published, installed or removed: the message says why, and the remedy.</summary>
internal sealed class KernelSpecException(string message) : Exception(message);
