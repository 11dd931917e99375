"""The composition root: joins ports to adapters, collects URLs, and offers the command line."""
