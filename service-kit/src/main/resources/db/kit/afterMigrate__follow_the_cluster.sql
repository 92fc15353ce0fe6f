select follow_cluster();
