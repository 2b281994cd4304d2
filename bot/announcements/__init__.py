"""Announcements to the subscribers: each gets it once, whatever breaks meanwhile.

`Announcements` is what administrators may do, in Telegram or on the command line; it only writes
to the database. The running bot sends: the `Dispatcher` takes what is due, a `Delivery` works
through the ledger at the `Pacer`'s pace, and a `Sender` talks to Telegram.
"""
