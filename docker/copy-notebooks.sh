# Before Jupyter starts: a learner's copies in their home folder, which may be an empty volume, or one that an older image has filled.
# What a learner wrote in is left alone. Jupyter's images run this by `source`, so it neither exits nor sets options.

copy_notebooks() {
    local workbook="${WORKBOOK_FOLDER:-/opt/workbook}"
    local copies="${HOME}/linear-classifiers"
    local program
    program=$(ls -d "${workbook}"/kernel/share/jupyter/kernels/workbook-csharp/bin/*/Workbook.dll)

    mkdir -p "${copies}"
    ln -sfn "${workbook}/data" "${copies}/data"
    # Written anew each time: it names the library of this image.
    cp "${workbook}/notebooks/workbook.csx" "${copies}/workbook.csx"
    printf 'Progress.KeepIn("%s");\n' "${copies}" >> "${copies}/workbook.csx"
    "${DOTNET_HOST_PATH:-/usr/share/dotnet/dotnet}" exec "${program}" start "${workbook}/notebooks" --to "${copies}"
}

copy_notebooks || echo "The notebooks could not be copied to ${HOME}/linear-classifiers." >&2
