"""The month: its service stars, the ranking with every reason, the teams, and the way into an agent's evaluations."""
