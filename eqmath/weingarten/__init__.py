"""Averages over groups: Haar integrals, Weingarten functions. A module that names a series knows all its averages."""

from eqmath.weingarten.averages import Average, Averages
from eqmath.weingarten.block_averages import BlockAverages
from eqmath.weingarten.entry_product import EntryProduct, GroupEntry
from eqmath.weingarten.functions import WeingartenFunction
from eqmath.weingarten.integral import HaarIntegral, averages, haar
from eqmath.weingarten.pairing_averages import PairingAverages

__all__ = [
    "Average",
    "Averages",
    "BlockAverages",
    "EntryProduct",
    "GroupEntry",
    "HaarIntegral",
    "PairingAverages",
    "WeingartenFunction",
    "averages",
    "haar",
]
