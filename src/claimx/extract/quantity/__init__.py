"""The number grammar behind `claimx.extract.quantities`."""
