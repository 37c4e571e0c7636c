"""What people do when they come: look around, look at things, put some in the basket, and now and then buy."""

from itertools import accumulate, product
from random import Random

import msgspec

from rejoinder.services.demo.scale.asked import lots
from rejoinder.services.demo.scale.words import words

PAGE, SEARCHED, VIEWED, ADDED, CHECKOUT, ORDERED, SIGNED_IN = range(7)
NAMES = (
    "page",
    "Products Searched",
    "Product Viewed",
    "Product Added",
    "Checkout Started",
    "Order Completed",
    "Signed In",
)
#: About how many seconds pass before each.
PAUSES = (25, 20, 40, 45, 30, 90, 5)

#: What is done in one visit, and how often that is so: of those who look, some add, and of those some buy.
_WAYS: tuple[tuple[int, tuple[int, ...]], ...] = (
    (20, (PAGE,)),
    (16, (PAGE, PAGE)),
    (14, (PAGE, VIEWED)),
    (12, (PAGE, PAGE, VIEWED, VIEWED)),
    (8, (PAGE, SEARCHED, VIEWED)),
    (6, (PAGE, SEARCHED, VIEWED, VIEWED, VIEWED)),
    (6, (PAGE, VIEWED, ADDED)),
    (4, (PAGE, VIEWED, ADDED, VIEWED, ADDED)),
    (3, (SIGNED_IN, PAGE, VIEWED, ADDED, CHECKOUT)),
    (6, (SIGNED_IN, PAGE, VIEWED, ADDED, CHECKOUT, ORDERED)),
    (3, (PAGE, VIEWED, ADDED, PAGE, CHECKOUT, ORDERED)),
    (2, (SIGNED_IN, PAGE, PAGE)),
)
WAYS = tuple(way for _, way in _WAYS)
_OFTEN = list(accumulate(weight for weight, _ in _WAYS))
_LARGEST = 3


class Shelf:
    """What is sold, the same for everybody; a few things are asked for most."""

    def __init__(self, seed: int) -> None:
        some, known = lots(seed, "shelf"), words()
        things = [
            (category, f"{name} {category}, {size}", some.randrange(200, 9_000) / 100)
            for category, names in known.categories.items()
            for name, size in product(names, known.sizes)
        ]
        some.shuffle(things)
        self._often = list(accumulate(1 / (place + 3) for place in range(len(things))))
        self._numbers = range(len(things))
        #: What each event carries, by its kind, the thing, and how many of it; with the name, as COPY reads it.
        self.told = [[[_told(kind, number, *one) for one in _each(thing)] for number, thing in enumerate(things)]
                     for kind in range(len(NAMES))]  # fmt: skip

    def visits(self, some: Random, count: int) -> list[tuple[tuple[int, ...], int]]:
        """Choose what is done in so many visits, and with which thing."""
        ways = some.choices(WAYS, cum_weights=_OFTEN, k=count)
        return list(zip(ways, some.choices(self._numbers, cum_weights=self._often, k=count), strict=True))

    def carried(self) -> list[tuple[str, bytes]]:
        """List everything that an event may carry."""
        every = {text for kind in self.told for thing in kind for text in thing}
        pairs = [text.strip("\t").split("\t") for text in sorted(every)]
        return [(name, properties.encode()) for name, properties in pairs]


def _each(thing: tuple[str, str, float]) -> list[tuple[str, str, float, int]]:
    return [(*thing, many) for many in range(1, _LARGEST + 1)]


def _told(kind: int, number: int, category: str, name: str, price: float, many: int) -> str:
    one = {"product_id": f"sku-{number:03}", "name": name, "category": category, "price": price}
    total = {"total": round(price * many, 2), "currency": "EUR", "category": category, "quantity": many}
    carried = {
        PAGE: {"url": f"https://shop.example/{category}", "title": category.capitalize()},
        SEARCHED: {"query": category},
        VIEWED: one,
        ADDED: {**one, "quantity": many},
        CHECKOUT: total,
        ORDERED: total,
        SIGNED_IN: {"method": "password"},
    }
    return f"\t{NAMES[kind]}\t{msgspec.json.encode(carried[kind]).decode()}\t"
