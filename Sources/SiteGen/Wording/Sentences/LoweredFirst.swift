/// Names in the middle of a sentence.
extension String {
    /// «mức độ 2».
    package var loweredFirst: String { prefix(1).lowercased() + dropFirst() }

    /// «mức độ 2» in the middle of a sentence; «PCGD mức 2» stays as it is.
    package var loweredInSentence: String {
        dropFirst().first?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
    }
}
