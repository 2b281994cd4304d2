"""What a newcomer would try first: TF-IDF over characters, with scikit-learn (extra `bench`)."""

from collections.abc import Callable, Sequence

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

Predict = Callable[[str], str | None]


def nearest(stored: Sequence[tuple[str, str]], threshold: float = 0.5) -> Predict:
    """The label of the phrasing with the highest cosine, from `threshold` on."""
    vectorizer = _vectorizer()
    matrix = vectorizer.fit_transform([line for line, _ in stored])

    def predict(text: str) -> str | None:
        scores = (matrix @ vectorizer.transform([text]).T).toarray().ravel()
        best = int(scores.argmax())
        return stored[best][1] if scores[best] >= threshold else None

    return predict


def logistic(stored: Sequence[tuple[str, str]], threshold: float = 0.3) -> Predict:
    """The likeliest label of a logistic regression, from `threshold` on."""
    vectorizer = _vectorizer()
    model = LogisticRegression(C=20, max_iter=300)
    model.fit(vectorizer.fit_transform([line for line, _ in stored]), [id_ for _, id_ in stored])

    def predict(text: str) -> str | None:
        chances = model.predict_proba(vectorizer.transform([text]))[0]
        best = int(chances.argmax())
        return str(model.classes_[best]) if chances[best] >= threshold else None

    return predict


def _vectorizer() -> TfidfVectorizer:
    return TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
