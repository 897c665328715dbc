"""The card of the text model, written from the record of its training run."""

from typing import Any

__all__ = ["card"]

_HEAD = """# Model card: text

<!-- Written by `python -m framing.training.text card` from framing/models/text/training.json; change that. -->

`framing/models/text/model.int8.onnx`, version {version}, {size:.1f} MB, SHA-256 `{sha}`.

**What it does.** For one English sentence it gives the probability that the author's own words evaluate beyond the
facts, for each word whether it is loaded and of which kind, the probability that the sentence takes each of 21 frames,
and a vector from which a user's own frame can be scored. It is a six-layer encoder (all-MiniLM-L6-v2, Apache-2.0) with
a linear head over the mean of the tokens and another over each token.

**It sees few names.** Names of persons, states, places, peoples and parties become one marker each for their kind
before the sentence is read, so that who is meant does not move the figure; a name that the parser misses is seen,
and names of organisations are left in, since *court* or *army* in a name says what a sentence is about.

**Why it is a model of its own.** The stance model must not see any word that means the actor, and *the regime* or
*thugs* are such words; this one must see just those. So the two read different inputs, no pass could serve both, and
one encoder for both would save space and no time.

**Use.** `framing.analyze`: the cues whose rule begins with `text_model`, the measures `loaded` and `frames`. One
sentence is a weak sign. It is no judge of bias, of truth or of a writer's intent.

## Figures on our own sentences

On {held} of our own sentences that the model was not trained on, the tellings of one fact kept together. They were
written by the same hands as those it was trained on, so these figures say that it learned, not how it does on news; for
that see the README (`framing evaluate loaded`, `framing evaluate frames`), where people's labels of real news decide.

| head | AUC (int8) | AUC (32 bits) | positives |
|---|---|---|---|
"""
_TAIL = """
Loaded words: precision {precision:.2f} and recall {recall:.2f} on {n} marked words from a probability of
{threshold:.2f} on, the lowest threshold at which four in five are right.

## Training

{own} sentences of our own ([data statement](../text-data.md)) and, with a weight of 0.3, {news} sentences of news that
only our lexicons judged: those in which they find much, and those of agencies and news desks in which they find none.
Without these the model, which knows as many loaded as plain sentences, calls far too much of real news loaded. No
benchmark took part.

Settings: `{settings}`

| input | SHA-256 |
|---|---|
{inputs}

Command: `pip install .[train]`, then `make train-text MINILM=… CORPUS=…`. Seeds are fixed; bf16 arithmetic on another
machine or number of threads still moves the third digit.

## Limits

- **Who wrote its sentences**: few people, in an edited and often British English; clearer than news is.
- **Weak labels** carry the lexicons' habits over, their gaps too.
- **Single sentences**, up to 128 tokens: what the one before said is not seen, the end of a longer one not read.
- **Frames overlap**: morality and moral judgement, problem and cause, political and conflict are often taken together.
"""


def card(record: dict[str, Any]) -> str:
    """The card as Markdown."""
    sentences, words = record["sentences"], record["words"]
    head = _HEAD.format(
        version=record["version"],
        size=record["bytes"] / 1e6,
        sha=record["files"]["model.int8.onnx"],
        held=sentences["held out"],
    )
    rows = [
        f"| {name.replace('_', ' ')} | {value:.3f} | {record['auc_fp32'][name]:.3f} | {record['positives'][name]} |\n"
        for name, value in record["auc"].items()
    ]
    inputs = "\n".join(f"| {name} | `{value}` |" for name, value in record["inputs"].items())
    tail = _TAIL.format(
        **words, own=f"{sentences['own']:,}", news=f"{sentences['news']:,}", settings=record["settings"], inputs=inputs
    )
    return head + "".join(rows) + tail
