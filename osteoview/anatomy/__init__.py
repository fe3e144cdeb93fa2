"""Where the vertebrae are, which is L1, where its spongy tissue is, and whether it may be trusted."""
