using Documents;
using Workbook.Jupyter;

namespace Workbook.Tests.Jupyter;

public sealed class OutputMessagesTests
{
    private readonly OutputMessages _messages = new();

    [Fact]
    public void Json_is_sent_as_json_and_text_as_text() => Assert.Equal(
        """{"data":{"application/vnd.x\u002Bjson":{"a":[1]},"text/plain":"{}"},"metadata":{},"transient":{}}""",
        Content(new DisplayOutput(MimeBundle.Of(("application/vnd.x+json", """{"a":[1]}"""), ("text/plain", "{}")))));

    [Fact]
    public void What_only_says_that_it_is_json_is_sent_as_text() => Assert.Equal(
        """{"data":{"application/json":"{nonsense"},"metadata":{},"transient":{}}""",
        Content(new DisplayOutput(MimeBundle.Of(("application/json", "{nonsense")))));

    [Fact]
    public void An_update_of_a_display_that_nobody_saw_is_a_display()
    {
        var update = new DisplayUpdate("a", MimeBundle.Of(("text/plain", "x")));

        Assert.Equal("display_data", _messages.Of(update).Type);
        Assert.Equal("update_display_data", _messages.Of(update).Type);
    }

    [Fact]
    public void A_traceback_begins_with_the_error_since_front_ends_show_nothing_else() => Assert.Equal(
        """{"ename":"A","evalue":"b","traceback":["A: b","at cell 1, line 2"]}""",
        Content(new ErrorOutput("A", "b", ["at cell 1, line 2"])));

    private string Content(Output output) => _messages.Of(output).Content.ToJsonString();
}
