"""Results made by hand for frames, headline, roles and speakers: what the measures would give for some article."""

from dataclasses import replace

from framing.results import Estimate, Evidence, Result


def frames(sentences, shares, functions=()):
    """`shares` gives each frame the numbers of the sentences that take it and the decision."""
    body = [s.span for s in sentences if s.part == "body"]
    estimates = []
    for frame, (taken, decision) in {**shares, **dict(functions)}.items():
        spans = [body[i] for i in taken]
        share = len(spans) / len(body)
        whole = Estimate(
            name="frame_share",
            value=share,
            unit="share of sentences, 0 to 1",
            n=len(body),
            n_unit="sentences",
            low=share * 0.7,
            high=min(1.0, share * 1.3),
            part="body",
            category=frame,
            evidence=tuple(Evidence(span=span, value=1 / len(body)) for span in spans),
        )
        estimates += [whole, replace(whole, voice="author")]
        strongest = [*spans, *(span for span in body if span not in spans)][:5]
        estimates.append(
            Estimate(
                name="frame_decision",
                value=decision,
                unit="0 not found, 1 present, 2 dominant",
                n=len(body),
                n_unit="sentences",
                reason=None if decision is not None else "fewer than 5 sentences: read them",
                category=frame,
                evidence=tuple(Evidence(span=span, value=0.999 - 0.1 * i) for i, span in enumerate(strongest)),
            )
        )
    return Result(measure="frames", estimates=tuple(estimates), caveats=("A model marked these sentences.",))


def headline(sentences, chances):
    """A comparison for each chance, of the tone of title and body; None is too few places."""
    title = next(s.span for s in sentences if s.part == "title")
    subjects = [f"frame: f{i}" for i in range(len(chances))]
    estimates = []
    for i, (subject, chance) in enumerate(zip(subjects, chances, strict=True)):
        for part, value, n in (("title", 1.0, 1), ("body", 0.0, 30)):
            unit = "share of sentences that take the frame, 0 to 1"
            about = {"part": part, "category": f"f{i}"}
            estimates.append(Estimate(name="headline_frame", value=value, unit=unit, n=n, n_unit="sentences", **about))
        estimates.append(
            Estimate(
                name="headline_chance",
                value=chance,
                unit="share",
                n=30,
                n_unit="places in the body",
                reason="too few" if chance is None else None,
                part="title",
                category=subject,
                evidence=(Evidence(span=title),),
            )
        )
    made = [chance for chance in chances if chance is not None]
    estimates.append(
        Estimate(
            name="headline_differences",
            value=float(sum(chance <= 0.05 for chance in made)) if made else None,
            unit="differences that exceed chance",
            n=len(made),
            n_unit="comparisons",
            reason=None if made else "the body is too short to hold the headline against",
        )
    )
    return Result(measure="headline", estimates=tuple(estimates))


def speakers(sentences, actor, speaker, n):
    """`n` sentences in which one speaks of the other."""
    spans = [s.span for s in sentences if s.part == "body"][:n]
    return Result(
        measure="stance",
        estimates=(
            Estimate(
                name="stance_of_speaker",
                value=-0.4,
                unit="P(positive) - P(negative), -1 to 1",
                n=n,
                n_unit="sentences",
                low=-0.6 if n >= 5 else None,
                high=-0.2 if n >= 5 else None,
                actor=actor,
                voice="quoted",
                category=speaker,
                evidence=tuple(Evidence(span=span, value=-0.4) for span in spans),
            ),
        ),
    )


def roles(sentences, actor, values):
    """The role of the villain for one actor, once for each value; None is a single piece of evidence."""
    span = next(s.span for s in sentences if s.part == "body")
    return Result(
        measure="roles",
        estimates=tuple(
            Estimate(
                name="role_villain",
                value=value,
                unit="pieces of evidence",
                n=int(value or 1),
                n_unit="pieces of evidence",
                reason="told as acting against others in 2 places",
                actor=actor,
                voice="author",
                evidence=(Evidence(span=span, value=1.0),),
            )
            for value in values
        ),
    )
