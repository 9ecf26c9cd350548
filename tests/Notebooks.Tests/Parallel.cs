using Xunit.Sdk;
using Xunit.v3;

// A run of a notebook is a process of its own, and takes one processor.
[assembly: Parallelization(Mode = ParallelMode.All)]
