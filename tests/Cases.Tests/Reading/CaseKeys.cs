using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Cases.Tests.Reading;

/// <summary>The keys that a case may have, and the form of each one's value.</summary>
internal static partial class CaseKeys
{
    private static readonly FrozenDictionary<string, ValueForm> Do = new Dictionary<string, ValueForm>
    {
        ["run"] = ValueForm.Yes,
        ["build"] = ValueForm.Edition,
        ["convert"] = ValueForm.Conversion,
        ["interrupt"] = ValueForm.Seconds,
        ["again"] = ValueForm.Seconds,
        ["wait"] = ValueForm.Seconds,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ValueForm> Expect = new Dictionary<string, ValueForm>
    {
        ["of"] = ValueForm.Number,
        ["fails"] = ValueForm.Text,
        ["error"] = ValueForm.Text,
        ["line"] = ValueForm.Number,
        ["or line"] = ValueForm.Number,
        ["at"] = ValueForm.Place,
        ["says"] = ValueForm.Text,
        ["or says"] = ValueForm.Text,
        ["shows"] = ValueForm.Text,
        ["quiet"] = ValueForm.Yes,
        ["lacks"] = ValueForm.Text,
        ["cause"] = ValueForm.Cause,
        ["result"] = ValueForm.Text,
        ["field"] = ValueForm.Equation,
        ["at most"] = ValueForm.Number,
        ["notice"] = ValueForm.Yes,
        ["stdout"] = ValueForm.Line,
        ["variable"] = ValueForm.Equation,
        ["kernel"] = ValueForm.Life,
        ["next start says"] = ValueForm.Text,
        ["ends within"] = ValueForm.Seconds,
        ["told within"] = ValueForm.Seconds,
        ["exit"] = ValueForm.Number,
        ["runs"] = ValueForm.Numbers,
        ["prints"] = ValueForm.Text,
        ["html contains"] = ValueForm.Text,
        ["html lacks"] = ValueForm.Text,
        ["prose"] = ValueForm.Text,
        ["formulas"] = ValueForm.Number,
        ["cells"] = ValueForm.Text,
        ["or refused"] = ValueForm.Number,
        ["refused"] = ValueForm.Yes,
        ["learner lacks"] = ValueForm.Text,
        ["printed"] = ValueForm.Line,
        ["lacks control"] = ValueForm.Yes,
        ["href"] = ValueForm.Text,
        ["names dead"] = ValueForm.Text,
        ["no dead"] = ValueForm.Yes,
        ["pictures"] = ValueForm.Number,
        ["names lost"] = ValueForm.Text,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The keys that ask for a kernel.</summary>
    public static FrozenSet<string> AreOfKernels { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "variable", "kernel", "next start says", "told within");

    /// <summary>What is wrong with a line; null where nothing is.</summary>
    /// <param name="isDo">True for a line of what happens, false for one of what is right.</param>
    /// <param name="key">The line's key.</param>
    /// <param name="value">Its value.</param>
    public static string? ProblemOf(bool isDo, string key, string value)
    {
        var known = isDo ? Do : Expect;
        return !known.TryGetValue(key, out var form) ? $"'{key}' is no key of {(isDo ? "do" : "expect")}."
            : !Fits(form, value) ? $"'{value}' is no value of '{key}'."
            : null;
    }

    private static bool Fits(ValueForm form, string value) => form switch
    {
        ValueForm.Text => value.Length > 0,
        ValueForm.Line => true,
        ValueForm.Yes => value == "yes",
        ValueForm.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        ValueForm.Numbers => value.Split(", ").All(number => Fits(ValueForm.Number, number)),
        ValueForm.Seconds => double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds > 0,
        ValueForm.Edition => value is "teacher" or "learner",
        ValueForm.Life => value is "alive" or "ended",
        ValueForm.Place => PlaceForm().IsMatch(value),
        ValueForm.Cause => CauseForm().IsMatch(value),
        ValueForm.Equation => EquationForm().IsMatch(value),
        ValueForm.Conversion => ConversionForm().IsMatch(value),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    [GeneratedRegex(@"^cell [1-9]\d*, line [1-9]\d*$")]
    private static partial Regex PlaceForm();

    [GeneratedRegex(@"^\w+: \S")]
    private static partial Regex CauseForm();

    [GeneratedRegex(@"^\w+ = \S")]
    private static partial Regex EquationForm();

    [GeneratedRegex(@"^\S+ -> \S+$")]
    private static partial Regex ConversionForm();

    private enum ValueForm
    {
        Text,
        Line,
        Yes,
        Number,
        Numbers,
        Seconds,
        Edition,
        Life,
        Place,
        Cause,
        Equation,
        Conversion,
    }
}
