"""Whether a noun that no name goes with is one for persons: of the tables, or made like a word for persons."""

from framing.annotators.actors.lexis import groups, roles
from framing.document import Token

__all__ = ["is_personal"]

_ENDINGS = ("er", "or", "ist", "ian", "ant", "ee", "man", "woman", "folk", "mate", "goer")
_THINGS = frozenset(
    # words with such an ending that are no persons
    "number matter border answer factor center centre barrier letter newsletter restaurant degree sector chamber "
    "prayer computer guarantee warrant quarter headquarter danger shelter encounter murder disaster waiver behavior "
    "shoulder corner helicopter filibuster ventilator wonder server character parameter finger interceptor coffer "
    "canister starter counter painkiller misdemeanor transfer flower pollutant launcher cluster sensor indicator "
    "voucher maneuver trigger feather tanker whisper harbor order disorder cooker sticker elevator manner detector "
    "chapter corridor sneaker temper kilometer kilometre meter litre liter horror glacier jitter remnant disinfectant "
    "frontier tremor banner flicker thermometer filter conditioner diaper endeavor predictor decree surrender "
    "dumpster binder stretcher reactor dinner cutter recorder skyscraper airliner haymaker outlier tractor merger "
    "epicenter stroller cylinder marker burger trouser orbiter slipper hamster cruiser denominator freezer slaughter "
    "cliffhanger jetliner crater appetizer gender hammer thunder variant shower chopper trimmer biomarker blower "
    "cheeseburger trailer ladder router processor booster antidepressant howitzer cancer coffee multiplier error "
    "motor mirror door floor color flavor favor labor rumor tumor humor vapor plant grant fee tree knee committee bee "
    "paper newspaper power river weather winter summer layer drawer tower offer container water fever liver printer "
    "scanner heater scooter roller leather lever fiber copper pepper timber ember supper buffer bumper theater butter "
    "gutter shutter platter monitor interior exterior anchor instant constant quant slant variant covenant pennant "
    "dormer hover cover cyber sewer skewer bunker locker rocker poker cracker speaker poster folder holder blister "
    "canker ulcer buyout levee jubilee pedigree settee marquee referee puree hurricane median guardian meridian ocean "
    "list mist wrist fist twist moist transistor resistor processor accelerator generator calculator escalator "
    "refrigerator projector tenor mayor".split()
) - {"referee", "guardian", "mayor"}


def is_personal(token: Token) -> bool:
    """Whether the token is a common noun for a person or, in the plural, for persons."""
    if token.pos not in {"NOUN", "PROPN"}:
        return False
    lemma = token.lemma.lower()
    for word in (lemma, token.text.lower()):
        role = roles().get(word)
        if role is not None:
            return role.group == "person"
        if word in groups():
            return True
    return token.pos == "NOUN" and len(lemma) > 3 and lemma.endswith(_ENDINGS) and lemma not in _THINGS
