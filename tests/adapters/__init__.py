"""What the adapters read and write, without a platform."""
