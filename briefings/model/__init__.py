"""The ground floor: one noun of the field a module, no input or output."""
