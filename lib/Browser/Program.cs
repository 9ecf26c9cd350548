using System.Globalization;
using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

// A browser's own culture is that of its reader; the course writes its numbers with a point, everywhere.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
