"""Training on several single-threaded processes that average their weights every few steps (local SGD).

On a shared machine this is faster than one process with several threads, whose threads wait for each other
at every operation. Weights are kept twice: bfloat16 for the arithmetic (AMX), float32 in the optimiser.
"""

import random
import time

import torch
import torch.multiprocessing as mp

from encoder import batches, collate

SYNC_EVERY = 8


class Master:
    """Float32 copies of the trainable weights of a bfloat16 model, and their optimiser."""

    def __init__(self, model, rate: float, head_factor: float):
        self.pairs = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
        self.copies = [p.detach().float().clone() for _, p in self.pairs]
        groups: dict[tuple, list] = {}
        for (name, parameter), copy in zip(self.pairs, self.copies):
            lr = rate if name.startswith("trunk.") else head_factor * rate
            groups.setdefault((lr, 0.01 if parameter.ndim > 1 else 0.0), []).append(copy)
        self.optimizer = torch.optim.AdamW(
            [{"params": p, "lr": lr, "weight_decay": decay} for (lr, decay), p in groups.items()], fused=True)
        self.base = [group["lr"] for group in self.optimizer.param_groups]

    def step(self, factor: float) -> None:
        for (_, parameter), copy in zip(self.pairs, self.copies):
            copy.grad = None if parameter.grad is None else parameter.grad.float()
            parameter.grad = None
        torch.nn.utils.clip_grad_norm_(self.copies, 1.0)
        for group, base in zip(self.optimizer.param_groups, self.base):
            group["lr"] = base * factor
        self.optimizer.step()
        self.publish()

    @torch.no_grad()
    def publish(self) -> None:
        for (_, parameter), copy in zip(self.pairs, self.copies):
            parameter.copy_(copy)


def worker(rank, workers, model, plan, loss_of, shared, counter, barrier, settings, save):
    torch.set_num_threads(1)
    torch.manual_seed(settings.seed + rank)
    model = model.bfloat16().train()
    master = Master(model, settings.rate, settings.head_factor)
    total, start, seen, mean_loss = len(plan), time.time(), 0, None
    warm = max(1, int(settings.warmup * total))
    block = SYNC_EVERY * workers
    for first in range(0, total, block):
        last = min(first + block, total)
        while True:
            with counter.get_lock():
                step = counter.value
                if step >= last:
                    break
                counter.value += 1
            loss = loss_of(model, plan[step])
            loss.backward()
            factor = min((step + 1) / warm, settings.floor + (1 - settings.floor) * (total - step) / (total - warm))
            master.step(factor)
            seen += sum(len(e.ids) for e in plan[step])
            mean_loss = loss.item() if mean_loss is None else 0.97 * mean_loss + 0.03 * loss.item()
        # A flat float32 vector per worker; everyone continues from the mean.
        with torch.no_grad():
            shared[rank].copy_(torch.cat([c.flatten() for c in master.copies]))
            barrier.wait()
            mean = torch.stack([shared[r] for r in range(workers)]).mean(0)
            barrier.wait()
            offset = 0
            for copy in master.copies:
                copy.copy_(mean[offset : offset + copy.numel()].view_as(copy))
                offset += copy.numel()
            master.publish()
        if rank == 0 and (first // block) % 8 == 0:
            rate = workers * seen / (time.time() - start)
            print(f"{time.strftime('%H:%M:%S')} {last}/{total} loss {mean_loss:.3f} about {rate:.0f} tok/s", flush=True)
        if rank == 0 and ((first // block) % 32 == 31 or last == total):
            state = {k: v.float() for k, v in model.state_dict().items()}
            for (name, _), copy in zip(master.pairs, master.copies):
                state[name] = copy
            torch.save(state, save)


def train(model, plan, loss_of, settings, save) -> None:
    """Runs the plan (a list of batches) on `settings.workers` processes and writes checkpoints to `save`."""
    model.trunk.embeddings.word_embeddings.weight.requires_grad_(False)
    size = sum(p.numel() for p in model.parameters() if p.requires_grad)
    shared = [torch.zeros(size).share_memory_() for _ in range(settings.workers)]
    context = mp.get_context("fork")
    counter, barrier = context.Value("i", 0), context.Barrier(settings.workers)
    jobs = [
        context.Process(target=worker, args=(r, settings.workers, model, plan, loss_of, shared, counter, barrier, settings, save))
        for r in range(settings.workers)
    ]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
        if job.exitcode:
            raise SystemExit(f"a training process ended with {job.exitcode}")


def begin(settings) -> random.Random:
    """One thread and a fixed seed, here and in what is forked from here."""
    torch.manual_seed(settings.seed)
    torch.set_num_threads(1)
    return random.Random(settings.seed)


def add_arguments(parser) -> None:
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--rate", type=float, default=1e-4, help="peak learning rate of the trunk")
    parser.add_argument("--head-factor", type=float, default=5.0, help="learning rate of the heads, times the trunk's")
    parser.add_argument("--warmup", type=float, default=0.05, help="share of the steps")
    parser.add_argument("--floor", type=float, default=0.0, help="learning rate at the end, as a share of the peak")
    parser.add_argument("--tokens", type=int, default=2048, help="tokens a batch and process")
