namespace Classroom.Tests;

public sealed class DisplayableTests
{
    public static TheoryData<Type> RichTypes =>
        [.. typeof(IDisplayable).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IDisplayable)))];

    [Theory]
    [MemberData(nameof(RichTypes))]
    public void Every_rich_type_can_be_shown_by_a_host_that_knows_only_names(Type type)
    {
        var attribute = type.GetCustomAttributes(inherit: false).OfType<TypeFormatterSourceAttribute>().Single();

        Assert.Equal(["text/html", "text/plain"], attribute.PreferredMimeTypes[..2]);
        Assert.Equal(typeof(string), type.GetMethod("ToHtml", Type.EmptyTypes)?.ReturnType);
        Assert.Equal(type, type.GetMethod("ToString", Type.EmptyTypes)?.DeclaringType);
    }

    [Fact]
    public void A_value_that_is_not_rich_is_left_to_the_host()
    {
        using var writer = new StringWriter();

        Assert.False(new DisplayFormatter("text/html").Format(3, writer));
        Assert.Equal("", writer.ToString());
    }
}
