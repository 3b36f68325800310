"""Notes as people write them, English and Chinese mixed: invented, and the same each time."""

from collections.abc import Iterator
from random import Random

_ENGLISH = """
ranking demo limit limits limited users user harm harmed harmful review reviewed privacy private data consent
audit model models bias credit design deploy rollback incident report reported safety safe test tests tested
release notes deadline pressure unclear forgot asked team teammate colleague customer the a and with about
before after slide slides name named merge merged pull request telemetry field delete deleted accessibility
keyboard contrast evidence source sources honest repair wrote said told don't re-run
"""
_CHINESE = """
数据 安全 报告 模型 限制 用户 隐私 审查 同事 演示 评审 排序 改动 危害 风险 来源 证据 测试 发布 回滚 事故 删除
字段 压力 时间 忘记 不清楚 没人 可问 署名 设计 文档 今天 会议 之前 之后 说明 写下 问了 谁 会 受 影响 了 的 在
我 把 先 再 很 不 也
"""
ENGLISH, CHINESE = tuple(_ENGLISH.split()), tuple(_CHINESE.split())
SIGNS = ("🎉", "→", "C++", "#data", "https://example.org/a?b=c", "שלום", "مرحبا", "naïve", "«ё»", "GPT写")


def notes(count: int, seed: int = 2026) -> Iterator[str]:
    """`count` notes of 3 to 12 pieces."""
    dice = Random(seed)  # noqa: S311  the same notes each time
    for _ in range(count):
        kind = dice.random()
        size = dice.randint(3, 12)
        if kind < 0.45:
            text = " ".join(dice.choices(ENGLISH, k=size)).capitalize()
        elif kind < 0.85:
            text = "".join(dice.choices(CHINESE, k=size)) + dice.choice(
                ("。", "", "，" + dice.choice(CHINESE))
            )
        else:
            pieces = [*dice.choices(ENGLISH, k=size // 2), *dice.choices(CHINESE, k=size // 2)]
            dice.shuffle(pieces)
            text = dice.choice((" ", "", ", ")).join(pieces)
        yield f"{text} {dice.choice(SIGNS)}" if dice.random() < 0.05 else text
