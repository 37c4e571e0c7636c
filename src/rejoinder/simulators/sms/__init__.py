"""Short messages by a service of Twilio's shape (its API of 2010-04-01), and the phones that get them."""
