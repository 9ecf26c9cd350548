namespace LinearClassifiers.Arithmetic;

/// <summary>The operations of vectors of floats, of one of the widths that hardware has.</summary>
/// <typeparam name="TVector">The vectors.</typeparam>
internal interface ILanes<TVector>
    where TVector : unmanaged
{
    /// <summary>As many bytes as a vector has floats, widened. Sixteen bytes are read, however many are used.</summary>
    static abstract TVector Widen(ref byte from);

    /// <summary>One number in every place.</summary>
    static abstract TVector Create(float number);

    /// <summary>a · b + sum, place by place.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector sum);

    /// <summary>The sum of all its numbers.</summary>
    static abstract float Sum(TVector vector);
}
