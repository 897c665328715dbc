"""Results → plain, formatted values for the templates: one file a section, no markup in any of them."""
