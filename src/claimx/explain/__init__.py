"""Why a text gave the claims it gave, and why not others: what matching, qualifying and resolution kept on the way."""

from claimx.explain.account import Account
from claimx.explain.trace import explain

__all__ = ["Account", "explain"]
