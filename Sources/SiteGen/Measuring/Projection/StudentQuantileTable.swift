/// Quantiles of Student's t for a two-sided 80 % interval (one-sided probability 0.90), by degrees of freedom 1 … 10.
///
/// Solutions of F(t; ν) = 0.9; those of ν = 1, 2 and 4 have closed forms: tan 72°, 8/√18, and √(4(cos φ / α − 1)) with
/// α = √0.36, φ = acos(α)/3. A line through n points has n − 2 degrees of freedom, so 2, 3 and 4 are in use.
let studentQuantile80: [Double] = [
    3.077683537175253, 1.885618083164127, 1.637744353696210, 1.533206274058944, 1.475884048824481,
    1.439755747265151, 1.414923927650516, 1.396815309743902, 1.383028738396631, 1.372183641110336,
]
