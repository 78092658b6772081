"""The running bot: one turn is one transaction, and what it says leaves through an outbox."""
