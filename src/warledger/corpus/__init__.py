"""Many reports in, their codings out: in batches, over several processes, one failure never stopping the rest."""
