resource "terraform_data" "u" {}
