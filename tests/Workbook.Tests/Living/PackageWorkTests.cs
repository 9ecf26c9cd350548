using Workbook.Living.Licences;

namespace Workbook.Tests.Living;

public sealed class PackageWorkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_package_that_names_its_licence_gets_its_text()
    {
        Nuspec("<authors>Ada, Grace</authors><license type=\"expression\">MIT</license><projectUrl>https://example.org/</projectUrl>");

        var work = PackageWork.Read(_folder.Path)!;

        Assert.Equal(("A", "1.2.3", "MIT", "By Ada, Grace", "https://example.org/"), (work.Name, work.Version, work.Licence, work.Owner, work.Home));
        Assert.StartsWith("By Ada, Grace\n\nMIT License\n\nPermission is hereby granted", work.Texts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_the_rights_stands_above_a_licence_that_is_only_named()
    {
        Nuspec("<authors>Ada</authors><copyright>Copyright 2020 Ada Ltd</copyright><license type=\"expression\">Apache-2.0</license>");

        Assert.StartsWith("Copyright 2020 Ada Ltd\n\n", PackageWork.Read(_folder.Path)!.Texts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_the_package_goes_before_the_standard_one_and_notices_come_after_it()
    {
        Nuspec("<authors>Ada</authors><license type=\"expression\">MIT</license>");
        _folder.Write("LICENSE.md", "Copyright Ada. Do as you like.");
        _folder.Write("A-NOTICES.txt", "Others did much of it.");

        var work = PackageWork.Read(_folder.Path)!;

        Assert.Equal(["Copyright Ada. Do as you like.", "Others did much of it."], work.Texts.Select(text => text.Text));
    }

    [Fact]
    public void A_text_is_known_by_what_it_says()
    {
        Nuspec("<authors>Ada</authors><license type=\"file\">LICENSE</license>");
        _folder.Write("LICENSE", "Permission is hereby granted, free of charge, to any person obtaining a copy\nof this software and associated documentation files");

        Assert.Equal("MIT", PackageWork.Read(_folder.Path)!.Licence);
    }

    [Fact]
    public void An_address_of_old_is_known()
    {
        Nuspec("<authors>Ada</authors><licenseUrl>https://raw.githubusercontent.com/aspnet/AspNetCore/2.0.0/LICENSE.txt</licenseUrl>");

        Assert.Equal("Apache-2.0", PackageWork.Read(_folder.Path)!.Licence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<licenseUrl>https://example.org/licence</licenseUrl>")]
    [InlineData("<license type=\"expression\">LicenseRef-Ada</license>")]
    public void Without_a_text_there_is_no_licence(string told)
    {
        Nuspec("<authors>Ada</authors>" + told);

        Assert.Null(PackageWork.Read(_folder.Path));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_none() => Assert.Null(PackageWork.Read(Path.Combine(_folder.Path, "none")));

    [Fact]
    public void Rich_text_is_read_without_its_looks() => Assert.Equal(
        "TITLE\nCopyright \u00a9 Ada {here}",
        RichText.ToPlain(
            """
            {\rtf1\ansi{\fonttbl{\f0\fswiss Tahoma;}}{\colortbl ;\red0\green0\blue255;}
            {\*\generator Riched20;}\viewkind4\uc1
            \pard\f0\fs19 TITLE\par
            {{\field{\*\fldinst{HYPERLINK https://example.org }}{\fldrslt{\ul0\cf0}}}}Copyright \'a9 \cf4 Ada \{here\}\par
            }
            """));

    private void Nuspec(string told) => _folder.Write(
        "a.nuspec",
        $"<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\"><metadata><id>A</id><version>1.2.3</version>{told}</metadata></package>");
}
