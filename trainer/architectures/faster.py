"""A network's stages once more, for answering only: the same answers, to rounding, in less time.

A batch norm that follows a convolution is folded into its weights. On a processor, an activation that follows one is
done with it, while the pixels are still at hand; and weights are laid out once as its kernels want them, which torch
else does for every batch: for a batch of one that is half the time.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.nn import functional
from torch.nn.utils.fusion import fuse_conv_bn_eval

_RELUS: tuple[Callable[..., Any], ...] = (torch.relu, functional.relu)
_SUMS: tuple[Callable[..., Any], ...] = (operator.add, operator.iadd, torch.add)


class Packed(nn.Module):
    """A convolution whose weights lie as the processor's kernels want them, with what follows it.

    factor: what its output is multiplied by. relu: whether negative values become 0. ceiling: whether what lies above
    6 becomes 6.
    """

    def __init__(self, convolution: nn.Conv2d, *, relu: bool, ceiling: bool = False, factor: float = 1.0) -> None:
        super().__init__()
        padding = convolution.padding
        assert not isinstance(padding, str)  # noqa: S101  `_packable` has seen to it
        self._how = padding, convolution.stride, convolution.dilation, convolution.groups
        self._weight, self._packed = convolution.weight.detach() * factor, False
        self._bias = None if convolution.bias is None else convolution.bias.detach() * factor
        self._activation = ("hardtanh", (0.0, 6.0)) if ceiling else ("relu" if relu else "none", ())

    def forward(self, x: Tensor, other: Tensor | None = None) -> Tensor:
        """The convolution's output, with another map of its size added to it if there is one, activated."""
        if not self._packed:  # which way is best depends on the maps: without their size, some become six times slower
            size = [max(1, len(x)), *x.shape[1:]]
            self._weight = torch.ops.mkldnn._reorder_convolution_weight(self._weight, *self._how, size)  # noqa: SLF001 - as torch's compiler does
            self._packed = True
        name, bounds = self._activation
        if other is not None:
            activated = (None, (), None) if name == "none" else (name, bounds, "")
            given = x, other, self._weight, self._bias, *self._how
            total: Tensor = torch.ops.mkldnn._convolution_pointwise.binary(*given, "add", 1.0, *activated)  # noqa: SLF001
            return total
        y: Tensor = torch.ops.mkldnn._convolution_pointwise(x, self._weight, self._bias, *self._how, name, bounds, "")  # noqa: SLF001
        return y


class _Tracer(fx.Tracer):
    """Looks into everything but torch's own layers and batch norms; timm's norms have an activation inside."""

    def is_leaf_module(self, m: nn.Module, module_qualified_name: str) -> bool:
        return isinstance(m, nn.BatchNorm2d) or super().is_leaf_module(m, module_qualified_name)


def faster(stages: Iterable[nn.Module]) -> nn.Module:
    """Stages in inference mode, to be run one after the other without gradients. They are shared, and not changed.

    Made from the weights of this moment; whoever changes those asks again.
    """
    whole = nn.Sequential(*stages)
    try:
        graph = _Tracer().trace(whole)
    except fx.proxy.TraceError:  # what it does depends on the size of what it is given
        return whole
    quick = fx.GraphModule(whole, graph)
    _fold_norms(quick)
    if _packs(whole):
        _pack(quick)
    quick.delete_all_unused_submodules()
    graph.lint()
    quick.recompile()
    return quick.eval()


def _packs(module: nn.Module) -> bool:
    """Whether the kernels are there, and the weights what they can use.

    Their activations make 0 of what is no number, and so would hide that a network is broken.
    """
    there = torch.backends.mkldnn.is_available() and hasattr(torch.ops.mkldnn, "_convolution_pointwise")
    return there and all(
        p.device.type == "cpu" and p.dtype == torch.float32 and bool(p.isfinite().all()) for p in module.parameters()
    )


def _fold_norms(quick: fx.GraphModule) -> None:
    for node in list(quick.graph.nodes):
        norm = _module(quick, node)
        if not isinstance(norm, nn.BatchNorm2d) or norm.running_mean is None:
            continue
        (before,) = node.all_input_nodes
        convolution = _module(quick, before)
        if not isinstance(convolution, nn.Conv2d) or not _only_use(quick, before):
            continue
        quick.set_submodule(str(before.target), fuse_conv_bn_eval(convolution, norm))
        if isinstance(getattr(norm, "act", None), nn.Module):
            node.target = f"{node.target}.act"
        else:
            _leave_out(quick, node)


def _pack(quick: fx.GraphModule) -> None:
    for node in list(quick.graph.nodes):
        convolution = _module(quick, node)
        if not isinstance(convolution, nn.Conv2d) or not _packable(convolution):
            continue
        if _into_sum(quick, node, convolution):
            continue
        relu, ceiling = False, False
        if _only_use(quick, node):
            (after,) = node.users
            relu = _is_relu(quick, after)
            ceiling = isinstance(_module(quick, after), nn.ReLU6)
            if relu or ceiling:
                _leave_out(quick, after)
        node.target = _added(quick, node, Packed(convolution, relu=relu, ceiling=ceiling))


def _into_sum(quick: fx.GraphModule, node: fx.Node, convolution: nn.Conv2d) -> bool:
    """Let a convolution do the sum at a residual block's end: of its own output, or a part of that, and another map."""
    if not _only_use(quick, node):
        return False
    (after,) = node.users
    factor = 1.0
    if after.target is operator.mul and isinstance(after.args[1], float) and len(after.users) == 1:
        factor = after.args[1]
        _leave_out(quick, after)
        (after,) = node.users
    others = [one for one in after.all_input_nodes if one is not node]
    if after.target not in _SUMS or len(others) != 1 or not all(isinstance(one, fx.Node) for one in after.args):
        if factor != 1.0:
            node.target = _added(quick, node, Packed(convolution, relu=False, factor=factor))
        return factor != 1.0
    relu = len(after.users) == 1 and _is_relu(quick, next(iter(after.users)))
    if relu:
        _leave_out(quick, next(iter(after.users)))
    with quick.graph.inserting_before(after):  # where both are there
        packed = Packed(convolution, relu=relu, factor=factor)
        total = quick.graph.call_module(_added(quick, node, packed), (node.args[0], others[0]))
    after.replace_all_uses_with(total)
    quick.graph.erase_node(after)
    quick.graph.erase_node(node)
    return True


def _is_relu(quick: fx.GraphModule, node: fx.Node) -> bool:
    return isinstance(_module(quick, node), nn.ReLU) or node.target in _RELUS


def _packable(convolution: nn.Conv2d) -> bool:
    return convolution.padding_mode == "zeros" and not isinstance(convolution.padding, str)


def _module(quick: fx.GraphModule, node: object) -> nn.Module | None:
    if not isinstance(node, fx.Node) or node.op != "call_module":
        return None
    return quick.get_submodule(str(node.target))


def _only_use(quick: fx.GraphModule, node: fx.Node) -> bool:
    """Whether the module is used once, and what comes out of it too."""
    return len(node.users) == 1 and sum(other.target == node.target for other in quick.graph.nodes) == 1


def _leave_out(quick: fx.GraphModule, node: fx.Node) -> None:
    (before, *_) = node.all_input_nodes
    node.replace_all_uses_with(before)
    quick.graph.erase_node(node)


def _added(quick: fx.GraphModule, node: fx.Node, module: nn.Module) -> str:
    name = f"packed_{node.name}"
    quick.add_submodule(name, module)
    return name
