// Facilitation
