using System.CommandLine;
using Workbook.Editions;

namespace Workbook.Commands;

/// <summary>The option <c>--edition</c>, with which a person chooses between the notebooks with their solutions and without.</summary>
internal static class EditionOption
{
    /// <summary>Makes the option of a command.</summary>
    public static Option<Edition> Create() => new("--edition")
    {
        Description = "teacher: with the solutions; learner: without them, and with room to write on paper. [default: teacher]",
        HelpName = "teacher|learner",
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            switch (given)
            {
                case "teacher":
                    return Edition.Teacher;
                case "learner":
                    return Edition.Learner;
                default:
                    result.AddError($"--edition takes teacher or learner, and got '{given}'.");
                    return default;
            }
        },
    };
}
