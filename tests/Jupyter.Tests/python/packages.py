"""Packages that cells ask for, from a folder."""

import os
import pathlib
import tempfile
import zipfile

from behaviours import Kernel, attempt_all, behaviour

NUSPEC = """<package><metadata>
  <id>Kept.Here</id><version>1.0.0</version><authors>tests</authors><description>a package of a test</description>
</metadata></package>"""
SETTINGS = """<configuration>
  <config><add key="globalPackagesFolder" value="packages" /></config>
  <packageSources><clear /><add key="feed" value="feed" /></packageSources>
</configuration>"""

work = tempfile.TemporaryDirectory(prefix="workbook-packages-")
folder = pathlib.Path(work.name)
(folder / "feed").mkdir()
(folder / "nuget.config").write_text(SETTINGS)
with zipfile.ZipFile(folder / "feed" / "Kept.Here.1.0.0.nupkg", "w") as package:
    package.writestr("Kept.Here.nuspec", NUSPEC)
    # Any library that the kernel does not have itself.
    package.write(pathlib.Path(__file__).parent.parent / "xunit.v3.assert.dll", "lib/net8.0/xunit.v3.assert.dll")
os.environ["XDG_DATA_HOME"] = str(folder / "home")
kernel = Kernel(cwd=str(folder))


@behaviour
def a_package_is_restored_and_shown_in_place():
    cell = kernel.run('#r "nuget: Kept.Here, 1.0.0"\ntypeof(Xunit.Assert).Name')
    assert cell.value == "Assert", cell.published
    shown = [content for kind, content in cell.published if kind in ("display_data", "update_display_data")]
    assert shown[0]["data"]["text/plain"].startswith("Restoring Kept.Here, 1.0.0"), shown
    assert shown[-1]["data"]["text/plain"] == "Restored Kept.Here 1.0.0", shown
    assert len({content["transient"]["display_id"] for content in shown}) == 1, shown


@behaviour
def its_names_are_completed_afterwards():
    request = kernel.client.complete("Xunit.Asse", 10)
    while True:
        reply = kernel.client.get_shell_msg(timeout=30)
        if reply["parent_header"]["msg_id"] == request:
            break
    assert "Assert" in reply["content"]["matches"], reply["content"]["matches"][:20]


@behaviour
def one_that_is_nowhere_is_an_error_with_the_remedy():
    cell = kernel.run('#r "nuget: Kept.Nowhere"')
    assert cell.reply["status"] == "error"
    assert "Kept.Nowhere" in cell.reply["evalue"] and '#i "nuget: FOLDER"' in cell.reply["evalue"], cell.reply
    assert kernel.is_alive()


attempt_all()
kernel.stop()
work.cleanup()
