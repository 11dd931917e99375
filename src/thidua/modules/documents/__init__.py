"""Files received and kept: each by the digest of its content, with its owner and purpose."""
