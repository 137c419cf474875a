"""How the standard widgets are drawn: Fusion, with its gradients and bevels taken off."""
