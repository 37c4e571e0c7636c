"""What the demo shop sells; all of it is made up."""

import msgspec


class Product(msgspec.Struct, frozen=True):
    """A bag of coffee: prices in euro, colours of its bag and label."""

    slug: str
    name: str
    origin: str
    price: str
    notes: str
    story: str
    bag: str
    label: str
    left: int


PRODUCTS = (
    Product(
        "gayo",
        "Gayo, whole bean",
        "Aceh highlands",
        "€14.50",
        "Cedar, dark cocoa, a little orange peel",
        "Wet-hulled on the farm and roasted slowly until the sweetness comes forward. Good in a moka pot on a rainy "
        "morning, and better in the afternoon with something that has butter in it.",
        "#7a4a2b",
        "#f3e3cf",
        2,
    ),
    Product(
        "kintamani",
        "Kintamani",
        "Volcano slopes, Bali",
        "€16.00",
        "Lemon, jasmine, brown sugar",
        "Grown between orange trees, and it shows. Roasted light; pour it slowly and let it cool before you judge it.",
        "#0d766e",
        "#e2f3ee",
        14,
    ),
    Product(
        "toraja",
        "Toraja",
        "Sulawesi",
        "€15.20",
        "Walnut, dried fig, clove",
        "The one that we drink ourselves. Heavy enough for milk, clear enough without.",
        "#8c3b2e",
        "#fbe6dc",
        9,
    ),
    Product(
        "harbour",
        "Harbour blend",
        "Two oceans, one bag",
        "€12.80",
        "Toffee, almond, toast",
        "Our everyday espresso: forgiving, sweet, and the same every week.",
        "#2d3f5c",
        "#e4ebf5",
        31,
    ),
    Product(
        "lamp",
        "Night lamp, decaf",
        "Swiss water",
        "€14.90",
        "Milk chocolate, raisin",
        "For those who would like another one at ten in the evening and still sleep.",
        "#4b3a66",
        "#ece6f6",
        6,
    ),
    Product(
        "monsoon",
        "Monsoon",
        "Malabar coast",
        "€13.70",
        "Malt, pepper, cream",
        "Left to the sea wind for three months. It comes back calm.",
        "#8a6a12",
        "#f9efd2",
        0,
    ),
)

BY_SLUG = {product.slug: product for product in PRODUCTS}
