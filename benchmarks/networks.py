"""A layer of S(64), k = l = 2, in torch: beside the same layer written by hand, and beside the dense basis of floats.

Batch 32, 16 channels, float32, forwards and backwards, seconds of one processor, in turn, best of several; the dense
basis runs once. The three layers are first compared on whole numbers, where they are equal. By hand: one product for x
and its transpose, sums, diagonals, and what they give copied in place. The dense basis: 15 matrices of 4096² entries,
each multiplied with all vectors, the channels mixed after it; one matrix for all channels would have 4·10⁹ entries.
Memory is over that of input and output, both included: what is kept for the way back, the most that is allocated at a
time forwards, and with the gradients of input and output both ways. Measured on a core that others used as well:

EquivariantLinear        34.7 ms     1.00 times as long   memory kept 1.02, forwards 2.06, both ways 2.55
by hand                  30.9 ms     0.89 times as long   memory kept 1.02, forwards 2.06, both ways 2.55
dense basis            4416.2 ms   127.39 times as long
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

try:
    import torch
except ModuleNotFoundError:
    raise SystemExit("benchmarks/networks.py needs torch: pip install torch") from None

from eqmath.torch import EquivariantLinear

N, BATCH, CHANNELS, RUNS = 64, 32, 16, 9
Layer = Callable[[Any], Any]
PLACES: dict[str, Sequence[Sequence[int]]] = {
    "pair": [[6], [8]],
    "one": [[0, 1, 2], [5, 7, 11], [9, 10, 12]],
    "none": [[3, 4], [13, 14]],
}
"""The places of the diagrams in the basis, by what is kept, written and read."""


class ByHand(torch.nn.Module):
    """The 15 maps as a person writes them: weights by what they read and write."""

    def __init__(self) -> None:
        super().__init__()
        for name, rows, columns in (("pair", 2, 1), ("one", 3, 3), ("none", 2, 2)):
            shape = rows * CHANNELS, columns * CHANNELS
            self.register_parameter(name, torch.nn.Parameter(torch.zeros(shape)))
        self.constant = torch.nn.Parameter(torch.zeros(2 * CHANNELS, 1))

    def forward(self, x: Any) -> Any:
        """Sums and diagonals; products; copies."""
        diagonal, rows, columns = torch.diagonal(x, 0, 2, 3), x.sum(3), x.sum(2)
        numbers = torch.cat([diagonal.sum(2), rows.sum(2)], 1)[:, :, None]
        vectors = self.one @ torch.cat([diagonal, rows, columns], 1)
        trace, everywhere = (self.none @ numbers + self.constant).split(CHANNELS, 1)
        diagonal, rows, columns = vectors.split(CHANNELS, 1)
        pair = torch.bmm(self.pair.expand(len(x), -1, -1), x.flatten(2)).reshape(len(x), -1, N, N)
        same, swapped = pair.split(CHANNELS, 1)
        y = same + swapped.transpose(2, 3)
        y += (rows + everywhere)[:, :, :, None]
        y += columns[:, :, None]
        torch.diagonal(y, 0, 2, 3).add_(diagonal + trace)
        return y


class DenseBasis(torch.nn.Module):
    """A weight a matrix of floats and pair of channels."""

    def __init__(self, layer: EquivariantLinear) -> None:
        super().__init__()
        units = torch.eye(N * N).reshape(N * N, 1, N, N)
        with torch.no_grad():
            weights = torch.eye(len(layer.weight)).reshape(-1, len(layer.weight), 1, 1)
            self.maps = [layer.steps(units, own, None).reshape(N * N, N * N) for own in weights]
        self.weight = layer.weight

    def forward(self, x: Any) -> Any:
        """Every matrix with every vector, its channels mixed; without the bias."""
        flat = x.flatten(2)
        return sum(torch.matmul(w, flat @ own) for w, own in zip(self.weight, self.maps, strict=True)).reshape(x.shape)


def both_ways(layer: Layer, x: Any, y: Any) -> float:
    """Seconds of this processor forwards and backwards."""
    start = time.process_time()
    layer(x).backward(y)
    return time.process_time() - start


def same_weights(ours: EquivariantLinear, hand: ByHand) -> None:
    """Small whole numbers for both, by the places that the diagrams have in the basis."""
    with torch.no_grad():
        for parameter in ours.parameters():
            parameter.copy_(torch.randint(-3, 4, parameter.shape))
        for name, places in PLACES.items():
            found = [torch.cat([ours.weight[p] for p in row], 1) for row in places]
            getattr(hand, name).copy_(torch.cat(found, 0))
        hand.constant.copy_(ours.bias.reshape(-1, 1))


def kept(layer: Layer, x: Any) -> int:
    """The bytes of all storages that are kept for the way back, and of the result."""
    storages: dict[int, int] = {}

    def note(tensor: Any) -> Any:
        storages[tensor.untyped_storage().data_ptr()] = tensor.untyped_storage().nbytes()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        note(layer(x))
    return sum(storages.values())


def most(work: Callable[[], Any], x: Any) -> int:
    """The most bytes that are allocated at a time, those of x included."""
    with torch.profiler.profile(profile_memory=True) as profile:
        work()
    events = [event for event in profile.profiler.kineto_results.events() if event.name() == "[memory]"]
    now = peak = 0
    for event in sorted(events, key=lambda event: event.start_ns()):
        now += event.nbytes()
        peak = max(peak, now)
    return peak + x.untyped_storage().nbytes()


def main() -> None:
    """Compare, then measure."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    ours, hand = EquivariantLinear(f"S({N})", 2, 2, CHANNELS, CHANNELS), ByHand()
    same_weights(ours, hand)
    dense = DenseBasis(ours)
    x = torch.randint(-3, 4, (BATCH, CHANNELS, N, N)).float().requires_grad_()
    y = torch.randint(-3, 4, x.shape).float()
    assert (ours(x) == hand(x)).all()
    constant = ours(torch.zeros_like(x[:1]))
    assert (ours(x[:1]) == dense(x[:1]) + constant).all()
    layers: dict[str, Layer] = {"EquivariantLinear": ours, "by hand": hand}
    seconds = {name: min(both_ways(layer, x, y) for _ in range(2)) for name, layer in layers.items()}
    for _ in range(RUNS):
        for name, layer in layers.items():
            seconds[name] = min(seconds[name], both_ways(layer, x, y))
    layers["dense basis"], seconds["dense basis"] = dense, both_ways(dense, x, y)
    activations = 2 * x.untyped_storage().nbytes()
    own = seconds["EquivariantLinear"]
    for name, layer in layers.items():
        times = f"{1000 * seconds[name]:9.1f} ms {seconds[name] / own:8.2f} times as long"
        if name != "dense basis":
            forwards, all_of_it = most(partial(layer, x), x), most(partial(both_ways, layer, x, y), x)
            memory = (f"{size / activations:.2f}" for size in (kept(layer, x), forwards, all_of_it))
            times += "   memory kept {}, forwards {}, both ways {}".format(*memory)
        print(f"{name:<20}{times}")


if __name__ == "__main__":
    main()
