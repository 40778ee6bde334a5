"""The time grammar behind `claimx.extract.times`."""
