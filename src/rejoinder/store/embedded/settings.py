from collections.abc import Mapping
from types import MappingProxyType

PORT = 5432
ROLE = "rejoinder"
DATABASE = "rejoinder"
KEEPER = "keeper"
"""The superuser: used to make the role and the database, never by the product itself."""

SETTINGS: Mapping[str, str] = MappingProxyType(
    {
        # Nobody else gets in: no network, a socket inside the cluster's own 0700 folder. PostgreSQL's
        # working directory is that folder, so "." stays short and true when the data folder moves.
        "listen_addresses": "",
        "unix_socket_directories": ".",
        "unix_socket_permissions": "0700",
        "port": str(PORT),
        "password_encryption": "scram-sha-256",
        # What was answered is durable.
        "fsync": "on",
        "synchronous_commit": "on",
        "full_page_writes": "on",
        # A small machine: few processes, modest memory. What is not used of the buffers is not taken either; with a
        # quarter of them, a third of what taking in events took went into moving pages in and out.
        "max_connections": "60",
        "shared_buffers": "128MB",
        "wal_buffers": "16MB",
        "work_mem": "8MB",
        "maintenance_work_mem": "64MB",
        "effective_cache_size": "512MB",
        "huge_pages": "off",
        "jit": "off",
        "io_method": "sync",
        "max_worker_processes": "4",
        "max_parallel_workers": "2",
        "max_logical_replication_workers": "0",
        "autovacuum_worker_slots": "2",
        "autovacuum_max_workers": "2",
        "random_page_cost": "1.1",
        # Nothing replicates from here: a cluster has its own PostgreSQL.
        "wal_level": "minimal",
        "max_wal_senders": "0",
        "min_wal_size": "64MB",
        "max_wal_size": "1GB",
        "checkpoint_timeout": "10min",
        "client_connection_check_interval": "10s",
        # A week of logs, which hold no customer's data: neither statements nor the values in an error.
        "logging_collector": "on",
        "log_directory": "log",
        "log_filename": "postgres-%a.log",
        "log_file_mode": "0600",
        "log_rotation_age": "1d",
        "log_rotation_size": "0",
        "log_truncate_on_rotation": "on",
        "log_checkpoints": "off",
        "log_error_verbosity": "terse",
        "log_min_error_statement": "panic",
        "log_timezone": "UTC",
        "lc_messages": "C",
        "timezone": "UTC",
    },
)


def arguments(name: str, build: str) -> list[str]:
    """Make the postmaster's arguments: two servers with the same arguments are the same server.

    Every process of the server carries the name, so what an earlier one left behind can be told.
    """
    given = [*SETTINGS.items(), ("cluster_name", name), ("rejoinder.build", build)]
    return [part for name, value in given for part in ("-c", f"{name}={value}")]
