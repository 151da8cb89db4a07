"""The window: one package a screen; widgets lay out and forward, decisions live in the services."""
