using Xunit.Sdk;
using Xunit.v3;

// Every test has pages of its own, each in a process of its own: where one waits, another goes on.
[assembly: Parallelization(Mode = ParallelMode.All)]
