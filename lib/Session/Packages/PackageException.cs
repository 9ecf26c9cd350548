namespace Session.Packages;

/// <summary>Packages that cannot be had: which, why, and what helps.</summary>
public sealed class PackageException(string message) : Exception(message);
