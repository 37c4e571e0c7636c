"""One Celery task a message, as people build it: read the contact, post, mark as sent."""

import os
import time

import psycopg
import requests
from celery import Celery

app = Celery("bench", broker=os.environ["BENCH_REDIS"])
app.conf.update(task_ignore_result=True, worker_prefetch_multiplier=64, broker_connection_retry_on_startup=True)

_MAKE = """
CREATE TABLE IF NOT EXISTS celery_message (
  id bigserial PRIMARY KEY, address text NOT NULL, text text NOT NULL, state text NOT NULL, sent_at timestamptz)
"""
_kept: dict[str, object] = {}


def _connection() -> psycopg.Connection:
    if "db" not in _kept:
        _kept["db"] = psycopg.connect(os.environ["BENCH_DSN"], autocommit=True)
    return _kept["db"]


def _session() -> requests.Session:
    if "http" not in _kept:
        _kept["http"] = requests.Session()
    return _kept["http"]


@app.task(name="bench.send")
def send(message_id: int) -> None:
    db = _connection()
    address, text = db.execute("SELECT address, text FROM celery_message WHERE id = %s", (message_id,)).fetchone()
    _session().post(os.environ["BENCH_URL"], json={"chat_id": address, "text": text}, timeout=20).raise_for_status()
    db.execute("UPDATE celery_message SET state = 'sent', sent_at = now() WHERE id = %s", (message_id,))


def rate(many: int) -> float:
    """Queue so many and wait for the last; the workers are warm after the first round."""
    with psycopg.connect(os.environ["BENCH_DSN"], autocommit=True) as db:
        db.execute(_MAKE)
        db.execute("TRUNCATE celery_message")
        rows = db.execute(
            "INSERT INTO celery_message (address, text, state) SELECT n::text, 'Hello', 'queued'"
            " FROM generate_series(1, %s) n RETURNING id",
            (many,),
        ).fetchall()
        began = time.perf_counter()
        for (message_id,) in rows:
            send.delay(message_id)
        while db.execute("SELECT count(*) FROM celery_message WHERE state <> 'sent'").fetchone()[0]:
            time.sleep(0.02)
        return many / (time.perf_counter() - began)
