using System.Text;

namespace Classroom.Checks;

/// <summary>Writes files so that nobody ever meets half of one.</summary>
internal static class WholeFile
{
    /// <summary>Writes a text as UTF-8, in place of what was there.</summary>
    internal static void Write(string path, string text)
    {
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(draft, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
