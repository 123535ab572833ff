"""The site: its configuration, the few pages that are written by hand, and what generates all others."""
