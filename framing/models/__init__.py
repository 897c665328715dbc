"""The small neural models that ship, run on one thread by onnxruntime; nothing is loaded before its first use."""
