import Diagnostics
import Loading

/// images/: pictures, and what texts say of them.
extension Draft {
    mutating func readPictures() {
        for picture in raw.pictures {
            findings.take(WrongPictureName.check(picture.path))
            pictures[picture.path] = Picture(path: picture.path, width: picture.width, height: picture.height, read: picture.read)
        }
    }

    mutating func checkPictures(of document: RawMarkdown, _ subject: Subject) {
        for use in document.pictures {
            findings.take(OutsidePicture.check(use, subject))
            findings.take(UnknownPicture.check(use, self, subject))
            findings.take(PictureWithoutWords.check(use, subject))
        }
    }
}
