import Diagnostics
import Loading

/// images/: pictures, and what texts say of them.
extension Draft {
    mutating func readPictures() {
        for picture in raw.pictures {
            WrongPictureName.check(picture.path, to: findings)
            pictures[picture.path] = Picture(path: picture.path, width: picture.width, height: picture.height, read: picture.read)
        }
    }

    func checkPictures(of document: RawMarkdown, _ subject: Subject) {
        for use in document.pictures {
            OutsidePicture.check(use, subject, to: findings)
            UnknownPicture.check(use, self, subject)
            PictureWithoutWords.check(use, subject, to: findings)
        }
    }
}
