/** Written into a new cluster's postgresql.conf, where whoever runs the server may change them. For a server of 2 to 8 GB. */
export const initial: Readonly<Record<string, string>> = {
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  // A container gives 64 MB of /dev/shm; parallel queries would need more. Requests here are small, the cores serve many at once.
  max_parallel_workers_per_gather: '0',
  // Compiling a query takes longer than our queries do.
  jit: 'off',
  // Disks without moving parts.
  random_page_cost: '1.1',
  max_wal_size: '512MB',
  // A server that hangs in the middle of a transaction must not hold a project's lock for ever.
  idle_in_transaction_session_timeout: '5min',
}

/** Given at every start: what durability, reach and privacy rest on is not left to a file. */
export function fixed(network: { readonly socket: string } | { readonly port: number }): Readonly<Record<string, string>> {
  return {
    ...('socket' in network
      ? { listen_addresses: '', port: '5432', unix_socket_directories: `"${network.socket.replaceAll('"', '""')}"`, unix_socket_permissions: '0700' }
      : { listen_addresses: '127.0.0.1', port: String(network.port), unix_socket_directories: '' }),
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    // Statements and key values are people's data and do not belong into a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
}
